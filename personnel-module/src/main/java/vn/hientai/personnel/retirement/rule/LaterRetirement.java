package vn.hientai.personnel.retirement.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hientai.core.kernel.Gender;
import vn.hientai.core.policy.Finding;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.core.policy.Verdict;

/**
 * Staying longer in a post that the law lists (nghỉ hưu ở tuổi cao hơn): women in listed posts of the province to 60, holders of
 * the highest posts to 65, and only while they hold the post. NĐ 83/2022/NĐ-CP amended by NĐ 99/2024/NĐ-CP.
 */
public final class LaterRetirement {
    public static final String ID = "later-retirement";
    static final ParameterKey AGE = ParameterKey.of("later-retirement.age");

    /** Which list of the decree the post stands in. */
    public enum Listing {
        /** Posts in which women may stay on. */
        WOMEN,
        /** The highest posts, for men and women. */
        HIGHEST
    }

    /**
     * What follows.
     *
     * @param last last day in service that the post allows; the day by age where it allows no more
     */
    public record Outcome(LocalDate last, Verdict verdict) {}

    /** @param holdsPost whether the post is held on the day of the book */
    public Outcome of(RetirementFacts facts, Listing listing, boolean holdsPost, PolicyBook book) {
        var byAge = new RetirementAge().of(facts, book).retirementDate();
        var age = book.whole(AGE, listing.name());
        var findings = new ArrayList<Finding>();
        var concerned = listing == Listing.HIGHEST || facts.gender() == Gender.FEMALE;
        findings.add(Finding.check("listed", concerned, age, Map.of("listing", listing.name(), "gender", facts.gender().name())));
        findings.add(Finding.check("holds-post", holdsPost, age, Map.of("on", book.on())).mendedBy(Map.of("byAge", byAge)));
        var top = YearMonth.from(facts.birth().first()).plusYears(age.value()).atEndOfMonth();
        var last = concerned && holdsPost && top.isAfter(byAge) ? top : byAge;
        findings.add(Finding.check("latest", true, List.of(age), Map.of("age", age.value(), "latest", last, "byAge", byAge)));
        return new Outcome(last, Verdict.allOf(ID, findings));
    }
}
