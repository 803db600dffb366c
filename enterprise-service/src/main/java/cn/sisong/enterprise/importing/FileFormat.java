package cn.sisong.enterprise.importing;

/** The formats that an import reads, by media type. */
enum FileFormat {
    CSV(FileFormat.CSV_TYPE),
    XLSX(FileFormat.XLSX_TYPE);

    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Parameters are not looked at: the charset that a client declares is often wrong. */
    static FileFormat of(String contentType) {
        return contentType != null && contentType.strip().startsWith(XLSX.mediaType) ? XLSX : CSV;
    }
}
