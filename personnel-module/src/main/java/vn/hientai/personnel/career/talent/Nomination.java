package vn.hientai.personnel.career.talent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.core.kernel.AccountId;
import vn.hientai.core.kernel.Conflict;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.PersonId;

/**
 * A nomination for a talent pool (đề cử nhân tài). Made by the head; the Department endorses it, returns it or declines
 * it; a signed decision admits. Until the decision is signed the head may withdraw it. Never deleted.
 */
@Entity
@Table(name = "talent_nomination")
public class Nomination {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private TalentPool pool;

    @Column(name = "unit_id", nullable = false, updatable = false)
    private OrgUnitId unit;

    @Column(nullable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NominationStatus status;

    @Column(name = "nominated_by", nullable = false)
    private AccountId nominatedBy;

    @Column(name = "nominated_on", nullable = false)
    private LocalDate nominatedOn;

    @Column(nullable = false)
    private String verdict;

    @Column(name = "examine_by")
    private LocalDate examineBy;

    @Column(name = "examined_by")
    private AccountId examinedBy;

    @Column(name = "examined_on")
    private LocalDate examinedOn;

    private String examination;

    private String feedback;

    @Column(name = "decision_id")
    private DecisionId decision;

    @Column(name = "closed_by")
    private AccountId closedBy;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "close_reason")
    private String closeReason;

    @Version
    private int version;

    protected Nomination() {}

    /** Who acts on a nomination, and on which day. */
    record Act(AccountId by, LocalDate on) {}

    static Nomination of(
            PersonId person, TalentPool pool, OrgUnitId unit, String reason, String verdict, LocalDate examineBy, Act act) {
        var nomination = new Nomination();
        nomination.person = person;
        nomination.pool = pool;
        nomination.unit = unit;
        nomination.send(reason, verdict, examineBy, act);
        return nomination;
    }

    /** The head answers what the Department asked for and sends it again. */
    void sendAgain(String newReason, String newVerdict, LocalDate newExamineBy, Act act) {
        must(status == NominationStatus.RETURNED, "talent.not-returned");
        send(newReason, newVerdict, newExamineBy, act);
    }

    private void send(String newReason, String newVerdict, LocalDate newExamineBy, Act act) {
        reason = newReason;
        verdict = newVerdict;
        examineBy = newExamineBy;
        nominatedBy = act.by();
        nominatedOn = act.on();
        status = NominationStatus.NOMINATED;
    }

    void endorse(String opinion, Act act) {
        examined(opinion, act);
        status = NominationStatus.ENDORSED;
    }

    void sendBack(String whatIsMissing, Act act) {
        examined(whatIsMissing, act);
        status = NominationStatus.RETURNED;
    }

    void decline(String why, String whatHelps, Act act) {
        examined(why, act);
        feedback = whatHelps;
        status = NominationStatus.DECLINED;
        close(act, null);
    }

    private void examined(String opinion, Act act) {
        must(status == NominationStatus.NOMINATED, "talent.not-to-examine");
        examination = opinion;
        examinedBy = act.by();
        examinedOn = act.on();
    }

    /** The draft of the decision that is to admit. */
    void propose(DecisionId draft) {
        must(status == NominationStatus.ENDORSED, "talent.not-endorsed");
        decision = draft;
    }

    TalentMembership admit(DecisionId signed, LocalDate from, LocalDate until, Act act) {
        must(status == NominationStatus.ENDORSED, "talent.not-endorsed");
        decision = signed;
        status = NominationStatus.ADMITTED;
        close(act, null);
        return TalentMembership.of(person, pool, id, signed, from, until);
    }

    /** The decision that admitted was annulled: the nomination is to be examined anew. */
    void reopen(LocalDate newExamineBy) {
        must(status == NominationStatus.ADMITTED, "talent.not-admitted");
        status = NominationStatus.NOMINATED;
        examineBy = newExamineBy;
        decision = null;
        closedBy = null;
        closedOn = null;
    }

    void withdraw(String why, Act act) {
        must(status.isOpen(), "talent.not-open");
        status = NominationStatus.WITHDRAWN;
        close(act, why);
    }

    private void close(Act act, String why) {
        closedBy = act.by();
        closedOn = act.on();
        closeReason = why;
    }

    private void must(boolean allowed, String refusal) {
        if (!allowed) {
            throw new Conflict(refusal, Map.of("status", status));
        }
    }

    Long id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    TalentPool pool() {
        return pool;
    }

    OrgUnitId unit() {
        return unit;
    }

    NominationStatus status() {
        return status;
    }

    AccountId nominatedBy() {
        return nominatedBy;
    }

    LocalDate nominatedOn() {
        return nominatedOn;
    }

    LocalDate examineBy() {
        return examineBy;
    }

    DecisionId decision() {
        return decision;
    }

    int version() {
        return version;
    }
}
