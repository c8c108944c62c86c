package vn.hientai.core.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.EffectivePeriod;
import vn.hientai.core.kernel.VietnameseText;

/** What a unit is called during a time (tên gọi). Never edited: a renaming closes one and opens the next. */
@Entity
@Table(name = "unit_name")
public class UnitName {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", nullable = false, updatable = false)
    private OrgUnit unit;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(name = "name_en", updatable = false)
    private String nameEn;

    @Column(name = "short_name", updatable = false)
    private String shortName;

    @Column(name = "search_key", nullable = false, updatable = false)
    private String searchKey;

    @Embedded
    private EffectivePeriod period;

    @Column(name = "decision_id")
    private DecisionId authority;

    protected UnitName() {}

    UnitName(OrgUnit unit, Wording wording, EffectivePeriod period, DecisionId authority) {
        this.unit = unit;
        this.name = VietnameseText.clean(wording.name());
        this.nameEn = blankToNull(wording.nameEn());
        this.shortName = blankToNull(wording.shortName());
        this.searchKey = VietnameseText.searchKey(name + (shortName == null ? "" : " " + shortName));
        this.period = period;
        this.authority = authority;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : VietnameseText.clean(text);
    }

    /** A name in Vietnamese with, if there are, the English one and the abbreviation. */
    record Wording(String name, String nameEn, String shortName) {}

    boolean says(Wording wording) {
        return name.equals(VietnameseText.clean(wording.name()))
                && String.valueOf(nameEn).equals(String.valueOf(blankToNull(wording.nameEn())))
                && String.valueOf(shortName).equals(String.valueOf(blankToNull(wording.shortName())));
    }

    void endBefore(LocalDate day) {
        period = period.cutAt(day);
    }

    String name() {
        return name;
    }

    EffectivePeriod period() {
        return period;
    }
}
