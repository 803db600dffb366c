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
     * Staged rows become records, in the caller's transaction. Leaves the temporary table {@code import_plan} that says
     * of each sound row of the range: {@code row_no}; {@code outcome}, which is CREATED, UPDATED, UNCHANGED or a
     * {@link Reason}; {@code record}, unless it is a new one under the id of the staged row; and {@code first_row} of
     * those that say the same. A dry run has the same plan and stops there.
     */
    void merge(Task task, Range range);

    /** Turns a row into what it brings, or says all that is wrong with it. */
    interface RowTest {
        CheckedRow check(RawRow row);
    }
}
