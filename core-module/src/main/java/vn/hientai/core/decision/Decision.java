package vn.hientai.core.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;

/**
 * An official decision (quyết định) of an agency. A draft may be changed and has no number; a signed one is never
 * changed, only annulled, and keeps its number for ever.
 */
@Entity
public class Decision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private DecisionKind kind;

    @Column(name = "agency_id", nullable = false)
    private OrgUnitId agency;

    @Column(nullable = false)
    private String symbol;

    private Integer number;

    @Column(name = "year")
    private Integer issueYear;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DecisionStatus status;

    @Column(nullable = false)
    private String title;

    @Column(name = "proposed_by")
    private AccountId proposedBy;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @Column(name = "signed_by")
    private AccountId signedBy;

    private String signatory;

    @Column(name = "signatory_office")
    private String signatoryOffice;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "annulled_on")
    private LocalDate annulledOn;

    @Column(name = "annulled_by")
    private AccountId annulledBy;

    @Column(name = "annul_reason")
    private String annulReason;

    @Version
    private int version;

    protected Decision() {}

    static Decision draft(
            DecisionKind kind, OrgUnitId agency, String symbol, String title, LocalDate effectiveFrom, AccountId by, Instant at) {
        var decision = new Decision();
        decision.kind = kind;
        decision.agency = agency;
        decision.symbol = symbol;
        decision.title = title;
        decision.effectiveFrom = effectiveFrom;
        decision.status = DecisionStatus.DRAFT;
        decision.proposedBy = by;
        decision.proposedAt = at;
        return decision;
    }

    void sign(int number, AccountId by, String signatory, String office, LocalDate on) {
        must(DecisionStatus.DRAFT, "decision.not-a-draft");
        this.number = number;
        this.issueYear = on.getYear();
        this.signedBy = by;
        this.signatory = signatory;
        this.signatoryOffice = office;
        this.signedOn = on;
        this.effectiveFrom = effectiveFrom == null ? on : effectiveFrom;
        this.status = DecisionStatus.SIGNED;
    }

    void annul(AccountId by, String reason, LocalDate on) {
        must(DecisionStatus.SIGNED, "decision.not-signed");
        this.annulledBy = by;
        this.annulReason = reason;
        this.annulledOn = on;
        this.status = DecisionStatus.ANNULLED;
    }

    void must(DecisionStatus wanted, String refusal) {
        if (status != wanted) {
            throw new Conflict(refusal, Map.of("status", status));
        }
    }

    DecisionId key() {
        return new DecisionId(id);
    }

    DecisionKind kind() {
        return kind;
    }

    OrgUnitId agency() {
        return agency;
    }

    String symbol() {
        return symbol;
    }

    String title() {
        return title;
    }

    /** As it is cited once it is signed: 12/QĐ-SNV. */
    String cited() {
        return number + "/" + symbol;
    }

    AccountId proposedBy() {
        return proposedBy;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    int version() {
        return version;
    }
}
