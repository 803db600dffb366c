package cn.sisong.enterprise.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** Rows of a CSV file (RFC 4180). */
final class CsvRows implements Rows {
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Counting bytes;
    private final long size;
    private long number;

    private CsvRows(CsvReader<CsvRecord> reader, Counting bytes, long size) {
        this.reader = reader;
        this.records = reader.iterator();
        this.bytes = bytes;
        this.size = size;
    }

    /** @param size bytes of the whole file, for telling the progress */
    static CsvRows open(InputStream content, long size) throws IOException {
        var bytes = new Counting(content);
        var sample = bytes.readNBytes(TextEncoding.SAMPLE);
        var encoding = TextEncoding.of(sample);
        var text = new ByteArrayInputStream(sample, encoding.markLength(), sample.length - encoding.markLength());
        // broken bytes become U+FFFD here, and their rows are quarantined for it
        var characters = new InputStreamReader(new SequenceInputStream(text, bytes), encoding.charset());
        var reader = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(characters);
        return new CsvRows(reader, bytes, size);
    }

    @Override
    public RawRow next() throws IOException {
        try {
            while (records.hasNext()) {
                number++;
                var row = new RawRow(number, records.next().getFields());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException broken) {
            throw new UnreadableFile("第 " + (number + 1) + " 行附近的引号不成对或内容过长,无法继续读取", broken);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    @Override
    public double progress() {
        return size <= 0 ? 0 : Math.min(1, (double) bytes.seen / size);
    }

    @Override
    public boolean fixedWidth() {
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counting extends FilterInputStream {
        private long seen;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var value = super.read();
            seen += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = super.read(buffer, offset, length);
            seen += Math.max(0, count);
            return count;
        }
    }
}
