package cn.sisong.enterprise.importing;

import cn.sisong.common.identity.DataScope;

import java.time.Instant;
import java.util.UUID;

/**
 * What an import has to do, and on whose behalf.
 *
 * @param scope how far the importer saw when the file was uploaded
 * @param areaCode the importer's own area, for what names none
 * @param ledger by which name the numbers of a ledger are told from another's; null for lists without numbers
 * @param answered for which reason the row was set aside that somebody answers for; null for a whole file, or when
 *     nobody does
 * @param since what was corrected by hand after this moment is not overwritten
 * @param now the moment that is recorded of all that the import writes
 */
public record Task(
        UUID job,
        boolean dryRun,
        DataScope scope,
        String areaCode,
        String areaPath,
        String ledger,
        String importer,
        String importerName,
        Reason answered,
        Instant since,
        Instant now) {

    /** The same for another person, who answers for one row. */
    Task by(DataScope other, String name, Reason reason) {
        return new Task(job, false, other, areaCode, areaPath, ledger, other.subject(), name, reason, now, now);
    }
}
