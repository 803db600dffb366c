package cn.sisong.enterprise.importing;

import java.io.IOException;

/** The file cannot be read to its end; the message is for people. */
final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
