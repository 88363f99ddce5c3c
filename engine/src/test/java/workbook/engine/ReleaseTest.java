package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is over is released, and what can still be reached works as before. */
class ReleaseTest {

    private final Engine engine = Engine.open(EngineOptions.defaults());

    @AfterEach
    void close() {
        engine.close();
    }

    private Object value(String code) {
        var result = engine.run(code);
        assertThat(result.failure()).as(code).isEmpty();
        return Objects.requireNonNull(result.shown().orElseThrow().value());
    }

    private String text(String code) {
        return String.valueOf(value(code));
    }

    private void run(String... cells) {
        for (var cell : cells) {
            assertThat(engine.run(cell).failure()).as(cell).isEmpty();
        }
    }

    /** A class can only go when the JVM collects it, and JShell's part of it when a cell ran. */
    private void collect() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
            run("int collected = " + i + ";");
        }
    }

    private boolean isGone(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 50 && reference.get() != null; i++) {
            collect();
        }
        return reference.get() == null;
    }

    @Test
    void classDeclaredAnewIsUnloaded() throws InterruptedException {
        run("class Big { static byte[] data = new byte[1 << 20]; int x = 1; }");
        var old = new WeakReference<>(value("new Big().getClass()"));
        run("class Big { static byte[] data = new byte[1 << 20]; int y = 2; }");
        assertThat(isGone(old)).isTrue();
        assertThat(text("new Big().y + Big.data.length")).isEqualTo("1048578");
    }

    @Test
    void classOfAnObjectThatIsKeptStaysWhole() throws InterruptedException {
        run("class Old { static int count = 7; int seen() { return count; } }");
        run("var kept = new ArrayList<Object>();", "kept.add(new Old());");
        run("class Old { int z; }");
        collect();
        assertThat(text("kept.get(0).getClass().getDeclaredMethod(\"seen\").invoke(kept.get(0))"))
                .isEqualTo("7");
    }

    @Test
    void codeOfAnEarlierCellKeepsItsLines() throws InterruptedException {
        run("var later = new ArrayList<java.util.function.Supplier<Integer>>();");
        engine.run("int zero = 0;\nlater.add(() -> 1 / zero);", "cell 2");
        collect();
        assertThat(engine.run("later.get(0).get()").failure().orElseThrow().text())
                .startsWith("java.lang.ArithmeticException: / by zero\n    cell 2, line 2");
    }

    @Test
    void membersAreReachedFromOtherCells() {
        run(
                "class A { int x = 1; protected int y = 2; A(int z) { x = z; } int m() { return 1; } }");
        run("class B extends A { B() { super(5); } @Override int m() { return 2; } }");
        run("static class C { protected static int s = 3; static int f() { return s; } }");
        assertThat(text("A a = new B();\na.x + a.y * 10 + a.m() * 100 + C.f() * 1000 + C.s"))
                .isEqualTo("3228");
        run("class A { int x = 1; int y = 9; A(int z) { x = z; } int m() { return 1; } }");
        assertThat(text("new B().m() + new B().y")).isEqualTo("11");
    }

    @Test
    void modifiersOfClassesAreWhatWasWritten() {
        assertThat(text("class P { private int hidden; }\nP.class.getDeclaredField(\"hidden\")"))
                .contains("private int");
    }

    @Test
    void sealedTypesMayBeSpreadOverCells() {
        run("sealed interface Shape permits Circle, Square {}");
        run(
                "record Circle(double r) implements Shape {}",
                "record Square(double s) implements Shape {}");
        run("double area(Shape s) { return s instanceof Circle c ? 3 * c.r() : 1; }");
        assertThat(text("area(new Circle(2)) + area(new Square(2))")).isEqualTo("7.0");
        run("record Square(double s, int n) implements Shape {}");
        assertThat(text("area(new Square(2, 1)) + area(new Circle(1))")).isEqualTo("4.0");
        assertThat(text("Shape.class.isSealed()")).isEqualTo("true");
    }

    @Test
    void methodsThatCallEachOtherGoOn() throws InterruptedException {
        run("boolean even(int n) { return n == 0 || odd(n - 1); }");
        run("boolean odd(int n) { return n != 0 && even(n - 1); }");
        run("int f(int x) { return 1; }", "int f(double x) { return f((int) x) + 1; }");
        collect();
        run("boolean odd(int n) { return n > 0 && even(n - 1); }", "int f(int x) { return 5; }");
        collect();
        assertThat(text("even(10) + \" \" + f(2.0)")).isEqualTo("true 6");
    }

    @Test
    void aDeclarationIsMendedAfterAnError() throws InterruptedException {
        run("class M { int x = 4; }");
        assertThat(engine.run("class M { int x = \"\"; }").failure()).isPresent();
        collect();
        run("class M { int x = 4; }");
        assertThat(text("new M().x")).isEqualTo("4");
    }

    @Test
    void objectsOfCellsAreWrittenAndRead() {
        run("class S implements java.io.Serializable { int n = 3; }");
        run("var bytes = new java.io.ByteArrayOutputStream();");
        run("new java.io.ObjectOutputStream(bytes).writeObject(new S());");
        run("var in = new java.io.ByteArrayInputStream(bytes.toByteArray());");
        assertThat(text("((S) new java.io.ObjectInputStream(in).readObject()).n")).isEqualTo("3");
    }

    @Test
    void enumsAndNestedTypesWork() {
        run("enum E { ONE, TWO { @Override int n() { return 2; } }; int n() { return 1; } }");
        run("interface Op { int of(int x); default Op twice() { return x -> of(of(x)); } }");
        run("class Outer { private int n = 1; class Inner { int n() { return n; } } }");
        run("int pick(E e) { return switch (e) { case ONE -> 10; case TWO -> 20; }; }");
        assertThat(text("pick(E.TWO) + E.TWO.n() + ((Op) x -> x + 1).twice().of(1)"))
                .isEqualTo("25");
        assertThat(text("new Outer().new Inner().n()")).isEqualTo("1");
    }
}
