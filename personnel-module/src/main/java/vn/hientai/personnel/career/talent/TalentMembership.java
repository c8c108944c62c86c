package vn.hientai.personnel.career.talent;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hientai.core.kernel.DecisionId;
import vn.hientai.core.kernel.EffectivePeriod;
import vn.hientai.core.kernel.PersonId;

/** A person's time in a talent pool (thời hạn trong nguồn nhân tài), from the day its decision takes effect. */
@Entity
@Table(name = "talent_membership")
public class TalentMembership {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private TalentPool pool;

    @Column(name = "nomination_id", updatable = false)
    private Long nomination;

    @Column(name = "decision_id", nullable = false, updatable = false)
    private DecisionId decision;

    @Embedded
    private EffectivePeriod period;

    @Column(name = "ended_reason")
    private String endedReason;

    @Column(name = "annulled_on")
    private LocalDate annulledOn;

    protected TalentMembership() {}

    /** @param until first day on which the term is over */
    static TalentMembership of(
            PersonId person, TalentPool pool, Long nomination, DecisionId decision, LocalDate from, LocalDate until) {
        var membership = new TalentMembership();
        membership.person = person;
        membership.pool = pool;
        membership.nomination = nomination;
        membership.decision = decision;
        membership.period = EffectivePeriod.stored(from, until);
        return membership;
    }

    /** Its decision was annulled: what has passed stays in the record, from that day it counts no more. */
    void annul(String reason, LocalDate on) {
        endedReason = reason;
        if (period.from().isBefore(on)) {
            period = period.cutAt(on);
        } else {
            annulledOn = on;
        }
    }

    boolean countsOn(LocalDate day) {
        return annulledOn == null && period.covers(day);
    }

    PersonId person() {
        return person;
    }

    Long nomination() {
        return nomination;
    }

    EffectivePeriod period() {
        return period;
    }
}
