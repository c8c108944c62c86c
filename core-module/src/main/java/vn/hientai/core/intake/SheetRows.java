package vn.hientai.core.intake;

import java.util.Iterator;

/** The rows of one sheet, top down, read as they are asked for. */
public interface SheetRows extends Iterator<SheetRow>, AutoCloseable {
    @Override
    void close();
}
