// Startup of JShell for mlsys:
//   jshell --class-path mlsys-lib/target/mlsys-lib.jar --startup mlsys-lib/mlsys.jsh
import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import mlsys.*;
import static mlsys.Kind.*;
import static mlsys.Precision.*;
import static mlsys.Units.*;
void println(Object value) { System.out.println(String.valueOf(value).stripTrailing()); }
