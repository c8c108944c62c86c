package vn.hientai.personnel.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows streamed into a table by COPY. */
final class CopyStream implements AutoCloseable {

    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_LETTER = 4;

    private final CopyIn copy;
    private final byte[] block = new byte[BLOCK];
    private char[] letters = new char[2_048];
    private int length;

    CopyStream(Connection connection, String target) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
    }

    void row(Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            if (i > 0) {
                put('\t');
            }
            append(values[i]);
        }
        put('\n');
    }

    void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    private void append(Object value) throws SQLException {
        if (value == null) {
            put('\\');
            put('N');
            return;
        }
        var text = value instanceof Boolean yes ? yes ? "t" : "f" : value.toString();
        if (text.length() > letters.length) {
            letters = new char[text.length() * 2];
        }
        text.getChars(0, text.length(), letters, 0);
        for (var i = 0; i < text.length(); i++) {
            var letter = letters[i];
            if (letter >= 0x80) {
                i += encode(letter, i + 1 < text.length() ? letters[i + 1] : 0);
                continue;
            }
            switch (letter) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                case '\0' -> { }
                default -> put(letter);
            }
        }
    }

    private void escaped(char letter) throws SQLException {
        put('\\');
        put(letter);
    }

    private void put(char letter) throws SQLException {
        if (length == BLOCK) {
            send();
        }
        block[length++] = (byte) letter;
    }

    /** As UTF-8; tells how many more characters were taken. */
    private int encode(char letter, char next) throws SQLException {
        if (length > BLOCK - LONGEST_LETTER) {
            send();
        }
        if (letter < 0x800) {
            block[length++] = (byte) (0xC0 | letter >> 6);
            block[length++] = (byte) (0x80 | letter & 0x3F);
            return 0;
        }
        if (Character.isSurrogatePair(letter, next)) {
            var point = Character.toCodePoint(letter, next);
            block[length++] = (byte) (0xF0 | point >> 18);
            block[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            block[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            block[length++] = (byte) (0x80 | point & 0x3F);
            return 1;
        }
        var whole = Character.isSurrogate(letter) ? '\uFFFD' : letter;
        block[length++] = (byte) (0xE0 | whole >> 12);
        block[length++] = (byte) (0x80 | whole >> 6 & 0x3F);
        block[length++] = (byte) (0x80 | whole & 0x3F);
        return 0;
    }

    private void send() throws SQLException {
        copy.writeToCopy(block, 0, length);
        length = 0;
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    static void all(Connection connection, String target, List<Object[]> lines) throws SQLException {
        try (var stream = new CopyStream(connection, target)) {
            for (var line : lines) {
                stream.row(line);
            }
            stream.finish();
        }
    }
}
