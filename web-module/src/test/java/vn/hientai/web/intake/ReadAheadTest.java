package vn.hientai.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.SheetRows;
import vn.hientai.core.intake.UnreadableFile;

@DisplayName("Đọc trước các dòng của danh sách")
class ReadAheadTest {
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final AtomicBoolean closed = new AtomicBoolean();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 249, 250, 251, 10_000})
    void gives_every_row_once_in_its_order(int rows) {
        var read = new ArrayList<Integer>();
        try (var ahead = new ReadAhead(rows(rows, Integer.MAX_VALUE), executor)) {
            ahead.forEachRemaining(row -> read.add(row.number()));
        }
        assertThat(read).isEqualTo(IntStream.rangeClosed(1, rows).boxed().toList());
        assertThat(closed).isTrue();
    }

    @Test
    void stops_reading_when_closed_before_the_end() {
        try (var ahead = new ReadAhead(rows(1_000_000, Integer.MAX_VALUE), executor)) {
            assertThat(ahead.next().number()).isEqualTo(1);
        }
        assertThat(closed).isTrue();
    }

    @Test
    void breaks_where_the_file_breaks() {
        var read = new ArrayList<Integer>();
        try (var ahead = new ReadAhead(rows(1_000, 600), executor)) {
            assertThatThrownBy(() -> ahead.forEachRemaining(row -> read.add(row.number()))).isInstanceOf(UnreadableFile.class);
        }
        assertThat(read).hasSize(600);
    }

    private SheetRows rows(int rows, int whole) {
        return new SheetRows() {
            private int number;

            @Override
            public boolean hasNext() {
                return number < rows;
            }

            @Override
            public SheetRow next() {
                assertThat(closed).as("closed while it is read").isFalse();
                if (++number > whole) {
                    throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
                }
                return new SheetRow(number, List.of());
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
    }
}
