package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What differs between the lists that can be taken in: their columns, what a row must be, how rows become records. */
public interface ImportKind {

    ListKind kind();

    List<? extends Heading> columns();

    /** The workbook to fill in. */
    void template(DataScope scope, OutputStream out) throws IOException;

    /** Checks the rows of one file; made within a transaction, used outside of it. */
    RowTest test(Task task, Header header, boolean fixedWidth);

    /**
     * What was staged becomes records, and what cannot becomes errors; a dry run writes errors only. In the caller's
     * transaction.
     *
     * @param read rows of the file
     * @param faulty those of them that were staged with a fault
     */
    Counts merge(Task task, long read, long faulty);

    /** Turns a row into what it brings, or says all that is wrong with it. */
    interface RowTest {
        CheckedRow check(RawRow row);
    }
}
