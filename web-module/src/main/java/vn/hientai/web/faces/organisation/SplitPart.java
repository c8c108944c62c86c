package vn.hientai.web.faces.organisation;

import java.io.Serializable;
import vn.hientai.core.organisation.UnitKind;

/** A unit that takes a part over, as it is being written down: one that exists, or a new one. */
public class SplitPart implements Serializable {
    private final int number;
    private String existing;
    private String name;
    private String code;
    private UnitKind kind;

    SplitPart(int number, UnitKind kind) {
        this.number = number;
        this.kind = kind;
    }

    boolean isNew() {
        return existing == null || existing.isBlank();
    }

    /** "1. Phòng Công chức", or only the number while it has no name. */
    public String getSpoken() {
        var spoken = isNew() ? name : existing;
        return number + (spoken == null || spoken.isBlank() ? "" : ". " + spoken);
    }

    public int getNumber() {
        return number;
    }

    public String getExisting() {
        return existing;
    }

    public void setExisting(String existing) {
        this.existing = existing;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public UnitKind getKind() {
        return kind;
    }

    public void setKind(UnitKind kind) {
        this.kind = kind;
    }
}
