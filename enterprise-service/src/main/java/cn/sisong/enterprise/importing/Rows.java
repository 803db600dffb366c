package cn.sisong.enterprise.importing;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a file, one after another, never all at once. */
interface Rows extends Closeable {

    /** The next row that is not blank; null after the last. */
    RawRow next() throws IOException;

    /** How much of the file has been read, 0 to 1, as far as it can be told. */
    double progress();

    /** Whether a row with fewer fields than the header is damaged; spreadsheets simply drop empty cells at the end. */
    boolean fixedWidth();
}
