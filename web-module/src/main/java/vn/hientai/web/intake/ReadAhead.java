package vn.hientai.web.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.SheetRows;

/** Unpacks rows on a second thread while those before are checked: a long list takes as long as the longer of the two. */
final class ReadAhead implements SheetRows {
    private static final int TOGETHER = 250;
    private static final int AHEAD = 6;

    /** Rows that follow each other; the last ones say that nothing comes after them, or why nothing can. */
    private record Stretch(List<SheetRow> rows, boolean last, RuntimeException broken) {}

    private final SheetRows rows;
    private final BlockingQueue<Stretch> read = new ArrayBlockingQueue<>(AHEAD);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;
    private Iterator<SheetRow> present = List.<SheetRow>of().iterator();
    private Stretch held = new Stretch(List.of(), false, null);

    ReadAhead(SheetRows rows, Executor executor) {
        this.rows = rows;
        executor.execute(this::readOn);
    }

    private void readOn() {
        try {
            while (!closed && !put(stretch())) {
                // on to the next stretch
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** Whether it was the last. */
    private boolean put(Stretch stretch) throws InterruptedException {
        read.put(stretch);
        return stretch.last();
    }

    private Stretch stretch() {
        var stretch = new ArrayList<SheetRow>(TOGETHER);
        try {
            while (stretch.size() < TOGETHER && rows.hasNext()) {
                stretch.add(rows.next());
            }
            return new Stretch(stretch, stretch.size() < TOGETHER, null);
        } catch (RuntimeException broken) {
            return new Stretch(stretch, true, broken);
        }
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext()) {
            if (held.broken() != null) {
                throw held.broken();
            }
            if (held.last()) {
                return false;
            }
            try {
                held = read.take();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            present = held.rows().iterator();
        }
        return true;
    }

    @Override
    public SheetRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }

    /** Waits until nobody reads any more, for the file is closed next. */
    @Override
    public void close() {
        closed = true;
        try {
            while (ended.getCount() > 0) {
                read.clear();
                ended.await(1, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            rows.close();
        }
    }
}
