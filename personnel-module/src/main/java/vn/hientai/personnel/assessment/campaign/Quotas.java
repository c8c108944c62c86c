package vn.hientai.personnel.assessment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hientai.core.kernel.AnnualGrade;
import vn.hientai.core.kernel.OrgUnitId;
import vn.hientai.core.kernel.Sql;
import vn.hientai.core.policy.PolicyBooks;
import vn.hientai.core.policy.Verdict;
import vn.hientai.personnel.assessment.campaign.rule.Place;
import vn.hientai.personnel.assessment.grading.rule.ExcellentQuota;

/** How the excellent grades of an authority's people stand against the quota, by group of similar duties (tỷ lệ xuất sắc). */
@ApplicationScoped
class Quotas {
    /** @param maximum how many may be excellent; null share where no decree limits it */
    record Group(Place.Duty duty, int people, Map<AnnualGrade, Integer> grades, int maximum, BigDecimal share, Verdict verdict) {
        int excellent() {
            return grades.getOrDefault(AnnualGrade.EXCELLENT, 0);
        }
    }

    @PersistenceContext(unitName = "hientai")
    EntityManager em;

    @Inject
    UnitGrades unitGrades;

    @Inject
    PolicyBooks books;

    List<Group> of(Campaign campaign, OrgUnitId decider) {
        var grades = new LinkedHashMap<Place.Duty, Map<AnnualGrade, Integer>>();
        var people = new HashMap<Place.Duty, Integer>();
        Sql.of("select duty, case when step = 'DONE' then grade else proposed end, count(*) from grading_person")
                .where("campaign_id = ? and decider_id = ?", campaign.id(), decider)
                .then("group by 1, 2 order by 1, 2")
                .list(em, row -> {
                    var duty = row.code(0, Place.Duty.class);
                    people.merge(duty, row.whole(2), Integer::sum);
                    var of = grades.computeIfAbsent(duty, d -> new LinkedHashMap<>());
                    return row.text(1) == null ? null : of.put(row.code(1, AnnualGrade.class), row.whole(2));
                });
        var unit = unitGrades.of(campaign.year(), Set.of(decider)).get(decider);
        var book = books.on(LocalDate.of(campaign.year(), 12, 31));
        return grades.entrySet().stream().map(one -> {
            var quota = new ExcellentQuota().of(new ExcellentQuota.Group(
                    one.getValue().getOrDefault(AnnualGrade.EXCELLENT, 0), one.getValue().getOrDefault(AnnualGrade.GOOD, 0),
                    unit != null && unit.outstanding(), null, null), book);
            return new Group(one.getKey(), people.get(one.getKey()), one.getValue(), quota.maximum(), quota.rate(), quota.verdict());
        }).toList();
    }
}
