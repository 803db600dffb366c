package cn.sisong.enterprise.exporting;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file that is written row by row and kept nowhere. */
public interface RowFile extends Closeable {
    void write(List<String> cells) throws IOException;
}
