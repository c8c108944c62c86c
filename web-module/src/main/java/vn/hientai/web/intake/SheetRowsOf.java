package vn.hientai.web.intake;

import java.util.Iterator;
import vn.hientai.core.intake.SheetRow;
import vn.hientai.core.intake.SheetRows;

/** Rows that need no closing. */
final class SheetRowsOf {

    private SheetRowsOf() {}

    static SheetRows iterator(Iterator<SheetRow> rows) {
        return new SheetRows() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public SheetRow next() {
                return rows.next();
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
