package mlsys;

/**
 * The units people write. Made for a static import: {@code import static mlsys.Units.*;}. Others
 * come from products, quotients ({@code GB.per(HOUR)}) and {@link Unit#parse}. Prefixes are
 * decimal; {@code KIB} and the like are binary.
 */
public final class Units {

    /** A plain number: {@code 1}. */
    public static final Unit ONE = Unit.parse("1");

    /** A hundredth: {@code %}. */
    public static final Unit PERCENT = Unit.parse("%");

    /** Time: {@code ns}. */
    public static final Unit NANOSECOND = Unit.parse("ns");

    /** Time: {@code µs}. */
    public static final Unit MICROSECOND = Unit.parse("µs");

    /** Time: {@code ms}. */
    public static final Unit MILLISECOND = Unit.parse("ms");

    /** Time, the base unit: {@code s}. */
    public static final Unit SECOND = Unit.parse("s");

    /** 60 seconds: {@code min}. */
    public static final Unit MINUTE = Unit.parse("min");

    /** 3600 seconds: {@code h}. */
    public static final Unit HOUR = Unit.parse("h");

    /** 24 hours: {@code d}. */
    public static final Unit DAY = Unit.parse("d");

    /** 7 days: {@code week}. */
    public static final Unit WEEK = Unit.parse("week");

    /** A twelfth of a year of 365 days: {@code month}. */
    public static final Unit MONTH = Unit.parse("month");

    /** 365 days: {@code yr}. */
    public static final Unit YEAR = Unit.parse("yr");

    /** Once a second: {@code Hz}. */
    public static final Unit HERTZ = Unit.parse("Hz");

    /** Frequency: {@code GHz}. */
    public static final Unit GIGAHERTZ = Unit.parse("GHz");

    /** Data, the base unit: {@code B}. */
    public static final Unit BYTE = Unit.parse("B");

    /** 1000 bytes: {@code kB}. */
    public static final Unit KB = Unit.parse("kB");

    /** 10<sup>6</sup> bytes: {@code MB}. */
    public static final Unit MB = Unit.parse("MB");

    /** 10<sup>9</sup> bytes: {@code GB}. */
    public static final Unit GB = Unit.parse("GB");

    /** 10<sup>12</sup> bytes: {@code TB}. */
    public static final Unit TB = Unit.parse("TB");

    /** 10<sup>15</sup> bytes: {@code PB}. */
    public static final Unit PB = Unit.parse("PB");

    /** 1024 bytes: {@code KiB}. */
    public static final Unit KIB = Unit.parse("KiB");

    /** 1024 KiB: {@code MiB}. */
    public static final Unit MIB = Unit.parse("MiB");

    /** 1024 MiB: {@code GiB}. */
    public static final Unit GIB = Unit.parse("GiB");

    /** 1024 GiB: {@code TiB}. */
    public static final Unit TIB = Unit.parse("TiB");

    /** 1000 bytes: {@code kB}. */
    public static final Unit KILOBYTE = Unit.parse("kB");

    /** 10<sup>6</sup> bytes: {@code MB}. */
    public static final Unit MEGABYTE = Unit.parse("MB");

    /** 10<sup>9</sup> bytes: {@code GB}. */
    public static final Unit GIGABYTE = Unit.parse("GB");

    /** 10<sup>12</sup> bytes: {@code TB}. */
    public static final Unit TERABYTE = Unit.parse("TB");

    /** An eighth of a byte: {@code bit}. */
    public static final Unit BIT = Unit.parse("bit");

    /** 10<sup>6</sup> bits: {@code Mbit}. */
    public static final Unit MBIT = Unit.parse("Mbit");

    /** 10<sup>9</sup> bits: {@code Gbit}. */
    public static final Unit GBIT = Unit.parse("Gbit");

    /** Bandwidth: {@code B/s}. */
    public static final Unit BYTE_PER_S = Unit.parse("B/s");

    /** Bandwidth: {@code MB/s}. */
    public static final Unit MB_PER_S = Unit.parse("MB/s");

    /** Bandwidth: {@code GB/s}. */
    public static final Unit GB_PER_S = Unit.parse("GB/s");

    /** Bandwidth: {@code TB/s}. */
    public static final Unit TB_PER_S = Unit.parse("TB/s");

    /** Line rate: {@code Mbit/s}. */
    public static final Unit MBIT_PER_S = Unit.parse("Mbit/s");

    /** Line rate: {@code Gbit/s}. */
    public static final Unit GBIT_PER_S = Unit.parse("Gbit/s");

    /** A floating-point operation; a multiply-accumulate is two: {@code FLOP}. */
    public static final Unit FLOP = Unit.parse("FLOP");

    /** 10<sup>6</sup> FLOP: {@code MFLOP}. */
    public static final Unit MFLOP = Unit.parse("MFLOP");

    /** 10<sup>9</sup> FLOP: {@code GFLOP}. */
    public static final Unit GFLOP = Unit.parse("GFLOP");

    /** 10<sup>12</sup> FLOP: {@code TFLOP}. */
    public static final Unit TFLOP = Unit.parse("TFLOP");

    /** 10<sup>15</sup> FLOP: {@code PFLOP}. */
    public static final Unit PFLOP = Unit.parse("PFLOP");

    /** Compute rate: {@code FLOP/s}. */
    public static final Unit FLOP_PER_S = Unit.parse("FLOP/s");

    /** Compute rate: {@code GFLOP/s}. */
    public static final Unit GFLOP_PER_S = Unit.parse("GFLOP/s");

    /** Compute rate: {@code TFLOP/s}. */
    public static final Unit TFLOP_PER_S = Unit.parse("TFLOP/s");

    /** Compute rate: {@code PFLOP/s}. */
    public static final Unit PFLOP_PER_S = Unit.parse("PFLOP/s");

    /** An integer operation: {@code OP}. */
    public static final Unit OP = Unit.parse("OP");

    /** Integer compute rate: {@code TOP/s}. */
    public static final Unit TOP_PER_S = Unit.parse("TOP/s");

    /** A multiply-accumulate: {@code MAC}. */
    public static final Unit MAC = Unit.parse("MAC");

    /** 10<sup>9</sup> multiply-accumulates: {@code GMAC}. */
    public static final Unit GMAC = Unit.parse("GMAC");

    /** Arithmetic intensity: {@code FLOP/B}. */
    public static final Unit FLOP_PER_BYTE = Unit.parse("FLOP/B");

    /** Work a dollar buys: {@code FLOP/USD}. */
    public static final Unit FLOP_PER_DOLLAR = Unit.parse("FLOP/USD");

    /** A parameter of a model: {@code param}. */
    public static final Unit PARAM = Unit.parse("param");

    /** A token of text: {@code token}. */
    public static final Unit TOKEN = Unit.parse("token");

    /** A training example: {@code sample}. */
    public static final Unit SAMPLE = Unit.parse("sample");

    /** Memory for each parameter: {@code B/param}. */
    public static final Unit BYTE_PER_PARAM = Unit.parse("B/param");

    /** Energy: {@code J}. */
    public static final Unit JOULE = Unit.parse("J");

    /** Energy: {@code mJ}. */
    public static final Unit MILLIJOULE = Unit.parse("mJ");

    /** Energy: {@code µJ}. */
    public static final Unit MICROJOULE = Unit.parse("µJ");

    /** Energy: {@code nJ}. */
    public static final Unit NANOJOULE = Unit.parse("nJ");

    /** Energy: {@code pJ}. */
    public static final Unit PICOJOULE = Unit.parse("pJ");

    /** Energy: {@code kJ}. */
    public static final Unit KILOJOULE = Unit.parse("kJ");

    /** Energy: {@code MJ}. */
    public static final Unit MEGAJOULE = Unit.parse("MJ");

    /** 3.6 MJ: {@code kWh}. */
    public static final Unit KILOWATT_HOUR = Unit.parse("kWh");

    /** 3.6 GJ: {@code MWh}. */
    public static final Unit MEGAWATT_HOUR = Unit.parse("MWh");

    /** Power: {@code W}. */
    public static final Unit WATT = Unit.parse("W");

    /** Power: {@code mW}. */
    public static final Unit MILLIWATT = Unit.parse("mW");

    /** Power: {@code kW}. */
    public static final Unit KILOWATT = Unit.parse("kW");

    /** Power: {@code MW}. */
    public static final Unit MEGAWATT = Unit.parse("MW");

    /** Potential: {@code V}. */
    public static final Unit VOLT = Unit.parse("V");

    /** Current: {@code A}. */
    public static final Unit AMPERE = Unit.parse("A");

    /** Length: {@code m}. */
    public static final Unit METRE = Unit.parse("m");

    /** Length: {@code km}. */
    public static final Unit KILOMETRE = Unit.parse("km");

    /** Length: {@code mm}. */
    public static final Unit MILLIMETRE = Unit.parse("mm");

    /** Mass: {@code kg}. */
    public static final Unit KILOGRAM = Unit.parse("kg");

    /** Temperature: {@code K}. */
    public static final Unit KELVIN = Unit.parse("K");

    /** Volume: {@code L}. */
    public static final Unit LITRE = Unit.parse("L");

    /** US dollar: {@code USD}. */
    public static final Unit DOLLAR = Unit.parse("USD");

    /** Price of an hour: {@code USD/h}. */
    public static final Unit DOLLAR_PER_HOUR = Unit.parse("USD/h");

    /** A kilogram of carbon dioxide or its equivalent: {@code kgCO2e}. */
    public static final Unit KGCO2E = Unit.parse("kgCO2e");

    /** A tonne of carbon dioxide or its equivalent: {@code tCO2e}. */
    public static final Unit TCO2E = Unit.parse("tCO2e");

    private Units() {}
}
