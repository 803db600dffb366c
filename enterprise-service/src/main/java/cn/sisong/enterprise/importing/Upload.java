package cn.sisong.enterprise.importing;

/**
 * What comes with a file.
 *
 * @param name of the file, null when the sender gives none
 * @param ledger the name of the ledger that the file is, null for a list of firms
 */
record Upload(ListKind kind, String name, String ledger, FileFormat format, boolean dryRun) {
    /** How a ledger is called whose importer gives it no name. */
    static final String OLD_LEDGER = "旧台账";
}
