package cn.sisong.enterprise.importing;

/** One row in the text format of PostgreSQL's COPY: tabs between, backslash escapes, {@code \N} for null. */
final class CopyText {
    private final StringBuilder text = new StringBuilder(1024);

    CopyText add(Object value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    CopyText add(String[] values) {
        separate();
        text.append('{');
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "\"" : ",\"");
            // once for the array, and escape() once more for the row
            escape(values[i].replace("\\", "\\\\").replace("\"", "\\\""));
            text.append('"');
        }
        text.append('}');
        return this;
    }

    private void separate() {
        if (!text.isEmpty()) {
            text.append('\t');
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    /** The row with its line end; this object is ready for the next. */
    String take() {
        var row = text.append('\n').toString();
        text.setLength(0);
        return row;
    }
}
