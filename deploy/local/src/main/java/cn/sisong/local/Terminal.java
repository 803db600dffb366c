package cn.sisong.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output in UTF-8 whatever the locale, because the words are Chinese. */
final class Terminal {

    static final PrintStream OUT = stream(FileDescriptor.out);
    static final PrintStream ERR = stream(FileDescriptor.err);

    private Terminal() {}

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
