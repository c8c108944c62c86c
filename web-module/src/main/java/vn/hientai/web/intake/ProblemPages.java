package vn.hientai.web.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.personnel.intake.ImportQueries;
import vn.hientai.personnel.intake.ImportQueries.Problem;

/** All problems of an import by row, read some thousands at a time. */
final class ProblemPages implements Iterator<Problem> {
    private static final int AT_ONCE = 5_000;

    private final ImportQueries imports;
    private final AccessScope scope;
    private final long id;
    private final Deque<Problem> read = new ArrayDeque<>();
    private int fromRow;
    private boolean finished;

    ProblemPages(ImportQueries imports, AccessScope scope, long id) {
        this.imports = imports;
        this.scope = scope;
        this.id = id;
    }

    @Override
    public boolean hasNext() {
        if (read.isEmpty() && !finished) {
            readOn();
        }
        return !read.isEmpty();
    }

    /** A row that the page ends in is left for the next one, unless it fills the page. */
    private void readOn() {
        List<Problem> page = new ArrayList<>(imports.problems(scope, id, fromRow, AT_ONCE, Function.identity()));
        finished = page.size() < AT_ONCE;
        if (!finished) {
            var last = page.get(page.size() - 1).row();
            if (page.get(0).row() < last) {
                page.removeIf(problem -> problem.row() == last);
                fromRow = last;
            } else {
                fromRow = last + 1;
            }
        }
        read.addAll(page);
    }

    @Override
    public Problem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }
}
