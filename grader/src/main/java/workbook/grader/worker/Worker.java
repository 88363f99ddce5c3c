package workbook.grader.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What both workers share: the loop over requests and helpers on frames. */
public final class Worker {

    private static final int REQUEST_LIMIT = 64 << 20;
    private static final long STACK = 16L << 20;

    private Worker() {}

    /** Answers one request. */
    interface Handler {
        Frame handle(Frame request);
    }

    /** Name a method of an exercise so that overloaded ones differ. */
    public static String key(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }

    static void serve(Supplier<Handler> worker) throws InterruptedException {
        var in =
                new DataInputStream(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        var loop = new Thread(null, () -> loop(worker.get(), in, out), "worker", STACK);
        loop.start();
        loop.join();
        Runtime.getRuntime().halt(0);
    }

    private static void loop(Handler handler, DataInputStream in, DataOutputStream out) {
        try {
            send(new Frame(Frame.READY, 0, new byte[0]), out);
            var request = Frame.read(in, REQUEST_LIMIT);
            while (request != null) {
                send(handler.handle(request), out);
                request = Frame.read(in, REQUEST_LIMIT);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(4);
        }
    }

    /** One write a frame, so that frames of several threads could not mix. */
    private static void send(Frame frame, DataOutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        frame.writeTo(new DataOutputStream(bytes));
        bytes.writeTo(out);
        out.flush();
    }

    static Frame refuse(Frame request, String why) {
        return new Frame(Frame.REFUSED, request.id(), Wire.encode(why, 1 << 20));
    }

    static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new WireException("no map");
    }

    static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new WireException("no list");
    }

    static int number(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number;
        }
        throw new WireException("no number");
    }

    static String text(Map<?, ?> data, String key) {
        return String.valueOf(data.get(key));
    }

    static Map<?, ?> map(byte[] data) {
        return map(WireReader.decode(data, Worker::record));
    }

    private static @Nullable Class<?> record(String name) {
        try {
            return Class.forName(name, false, Worker.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
