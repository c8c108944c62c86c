package vn.hientai.core.intake;

/** One sheet of an opened file; can be read again and again. */
public interface SheetSource {
    String name();

    boolean hidden();

    SheetRows open();
}
