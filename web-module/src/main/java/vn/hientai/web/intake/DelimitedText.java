package vn.hientai.web.intake;

import static vn.hientai.core.intake.UnreadableFile.Reason.DAMAGED;
import static vn.hientai.core.intake.UnreadableFile.Reason.NOT_A_SPREADSHEET;
import static vn.hientai.core.intake.UnreadableFile.Reason.TOO_MANY_ROWS;
import static vn.hientai.core.intake.UnreadableFile.Reason.WEB_PAGE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.hientai.core.intake.Cell;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.SheetRows;
import vn.hientai.core.intake.SheetSource;
import vn.hientai.core.intake.TextReading;
import vn.hientai.core.intake.UnreadableFile;

/** A file of delimited text (CSV, TSV); its delimiter and its characters are found by trying. */
record DelimitedText(Path file, Charset charset, char delimiter) implements SheetSource {

    private static final int SAMPLE = 1 << 18;
    private static final char[] DELIMITERS = {';', '\t', ',', '|'};
    private static final int LONGEST_FIELD = 100_000;

    static DelimitedText of(Path file, byte[] head) throws IOException {
        var start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<html") || start.startsWith("<!doctype") || start.startsWith("<table")
            || start.startsWith("<?xml") || start.startsWith("ï»¿<")) {
            throw new UnreadableFile(WEB_PAGE);
        }
        byte[] sample;
        try (var stream = Files.newInputStream(file)) {
            sample = stream.readNBytes(SAMPLE);
        }
        var charset = charset(sample);
        var text = new String(sample, charset);
        if (text.chars().anyMatch(letter -> letter < 9 || letter > 13 && letter < 27)) {
            throw new UnreadableFile(NOT_A_SPREADSHEET);
        }
        return new DelimitedText(file, charset, delimiter(text));
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public SheetRows open() {
        try {
            return new Rows(CSVParser.parse(reader(), format(delimiter)));
        } catch (IOException broken) {
            throw new UnreadableFile(DAMAGED, broken);
        }
    }

    private Reader reader() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false)
            .setLenientEof(true).setTrailingData(true).get();
    }

    private static Charset charset(byte[] sample) {
        if (startsWith(sample, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(sample, 0xEF, 0xBB, 0xBF) || isUtf8(sample)) {
            return StandardCharsets.UTF_8;
        }
        var zeros = new int[2];
        for (var i = 0; i < sample.length; i++) {
            if (sample[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (zeros[1] * 5 > sample.length) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] * 5 > sample.length) {
            return StandardCharsets.UTF_16BE;
        }
        var windows = Charset.forName("windows-1258");
        return TextReading.vietnamese(new String(sample, windows))
            >= TextReading.vietnamese(new String(sample, StandardCharsets.ISO_8859_1))
            ? windows : Charset.forName("windows-1252");
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= sample.length || (sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The sample may end in the middle of a letter. */
    private static boolean isUtf8(byte[] sample) {
        for (var cut = 0; cut < 4 && cut < sample.length; cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, sample.length - cut));
                return true;
            } catch (CharacterCodingException tryShorter) {
                if (sample.length < SAMPLE) {
                    return false;
                }
            }
        }
        return false;
    }

    /** The delimiter under which most lines have the same, largest number of fields. */
    private static char delimiter(String sample) {
        var first = sample.lines().findFirst().orElse("");
        if (first.toLowerCase(Locale.ROOT).startsWith("sep=") && first.length() == 5) {
            return first.charAt(4);
        }
        var best = ',';
        var top = 0L;
        for (var delimiter : DELIMITERS) {
            var points = points(sample, delimiter);
            if (points > top) {
                top = points;
                best = delimiter;
            }
        }
        return best;
    }

    private static long points(String sample, char delimiter) {
        var sizes = new HashMap<Integer, Long>();
        try (var parser = CSVParser.parse(new StringReader(sample), format(delimiter))) {
            for (var line : parser) {
                sizes.merge(line.size(), 1L, Long::sum);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException cutOff) {
            // the lines read so far are enough to judge by
        }
        return sizes.entrySet().stream().filter(size -> size.getKey() > 1)
            .mapToLong(size -> size.getValue() * size.getValue() * size.getKey()).max().orElse(0);
    }

    private static final class Rows implements SheetRows {
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private int count;

        Rows(CSVParser parser) {
            this.parser = parser;
            this.records = parser.iterator();
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (UncheckedIOException | IllegalStateException broken) {
                throw new UnreadableFile(DAMAGED, broken);
            }
        }

        @Override
        public SheetRow next() {
            if (++count > SpreadsheetReader.MOST_ROWS) {
                throw new UnreadableFile(TOO_MANY_ROWS);
            }
            var record = records.next();
            var cells = new ArrayList<Cell>(record.size());
            for (var i = 0; i < Math.min(record.size(), SpreadsheetReader.MOST_COLUMNS); i++) {
                var value = record.get(i);
                if (value.length() > LONGEST_FIELD) {
                    throw new UnreadableFile(DAMAGED);
                }
                cells.add(Cell.ofText(value));
            }
            return new SheetRow(count, cells);
        }

        @Override
        public void close() {
            try {
                parser.close();
            } catch (IOException broken) {
                throw new UnreadableFile(DAMAGED, broken);
            }
        }
    }
}
