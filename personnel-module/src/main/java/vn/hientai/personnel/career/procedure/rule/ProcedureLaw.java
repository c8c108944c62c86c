package vn.hientai.personnel.career.procedure.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hientai.core.kernel.BusinessRuleViolated;
import vn.hientai.core.policy.Enacted;
import vn.hientai.core.policy.ParameterKey;
import vn.hientai.core.policy.PolicyBook;
import vn.hientai.personnel.career.procedure.rule.Step.Ballot;
import vn.hientai.personnel.career.procedure.rule.Step.Counted;
import vn.hientai.personnel.career.procedure.rule.Step.DayCount;
import vn.hientai.personnel.career.procedure.rule.Step.Doer;
import vn.hientai.personnel.career.procedure.rule.Step.Form;
import vn.hientai.personnel.career.procedure.rule.Step.Otherwise;
import vn.hientai.personnel.career.procedure.rule.Step.Share;

/**
 * Reads the steps of a kind of procedure from the book of the day on which it began (các bước của quy trình); NĐ
 * 170/2025/NĐ-CP Điều 33 to 53, NĐ 300/2026/NĐ-CP Điều 35 khoản 2 for procedures begun before it.
 */
public final class ProcedureLaw {
    static final ParameterKey STEPS = ParameterKey.of("procedure.steps");
    static final ParameterKey BODY = ParameterKey.of("procedure.body");
    static final ParameterKey BALLOT = ParameterKey.of("procedure.ballot");
    static final ParameterKey FORM = ParameterKey.of("procedure.form");
    static final ParameterKey QUORUM = ParameterKey.of("procedure.quorum");
    static final ParameterKey COUNTED = ParameterKey.of("procedure.counted");
    static final ParameterKey EXCUSED = ParameterKey.of("procedure.excused");
    static final ParameterKey MAJORITY = ParameterKey.of("procedure.majority");
    static final ParameterKey FLOOR = ParameterKey.of("procedure.floor");
    static final ParameterKey OTHER_NAME = ParameterKey.of("procedure.other-name");
    static final ParameterKey SELECTS = ParameterKey.of("procedure.selects");
    static final ParameterKey TIE = ParameterKey.of("procedure.tie");
    static final ParameterKey BELOW = ParameterKey.of("procedure.below");
    static final ParameterKey ANNOUNCED = ParameterKey.of("procedure.announced");
    static final ParameterKey DAYS = ParameterKey.of("procedure.days");
    static final ParameterKey DAYS_COUNTED = ParameterKey.of("procedure.days.counted");
    static final ParameterKey TOTAL_DAYS = ParameterKey.of("procedure.total-days");
    static final ParameterKey PAPERS = ParameterKey.of("procedure.papers");
    static final ParameterKey STEP_PAPERS = ParameterKey.of("procedure.step-papers");
    static final ParameterKey DOER = ParameterKey.of("procedure.doer");
    static final ParameterKey FRESH = ParameterKey.of("procedure.papers.fresh");
    static final ParameterKey FRESH_MONTHS = ParameterKey.of("procedure.papers.months");

    private final ProcedureKind kind;
    private final PolicyBook book;

    public ProcedureLaw(ProcedureKind kind, PolicyBook book) {
        this.kind = kind;
        this.book = book;
    }

    /** The steps in their order; the last one is the decision. */
    public List<Step> steps() {
        var order = book.words(STEPS, kind.name());
        var steps = new ArrayList<Step>();
        for (var code : order.value()) {
            steps.add(step(code, steps.size() + 1, order));
        }
        return List.copyOf(steps);
    }

    private Step step(String code, int number, Enacted<?> order) {
        var body = book.find(BODY, code).orElse(null);
        var ballot = code(BALLOT, code, Ballot.class);
        var votes = ballot.value() != Ballot.NONE;
        var form = votes ? code(FORM, code, Form.class) : null;
        var quorum = votes ? share(QUORUM, code) : null;
        var counted = votes ? code(COUNTED, code, Counted.class) : null;
        var majority = votes ? book.whole(MAJORITY, code) : null;
        var floor = votes ? whole(FLOOR, code) : null;
        var other = votes ? share(OTHER_NAME, code) : null;
        var tie = votes && floor == null ? code(TIE, code, Otherwise.class) : null;
        var below = votes ? code(BELOW, code, Otherwise.class) : null;
        var days = whole(DAYS, code + "." + kind, code);
        var papers = book.find(STEP_PAPERS, code + "." + kind, code).map(row -> row.map(ProcedureLaw::words)).orElse(null);
        var doer = book.find(DOER, code + "." + kind, code).map(row -> row.map(read(DOER, Doer::valueOf))).orElse(null);
        var dayCount = days == null ? DayCount.WORKING : code(DAYS_COUNTED, code, DayCount.class).value();
        return new Step(
                code, number, body, ballot, form, quorum, counted, votes && flag(EXCUSED, code), majority, floor, other,
                book.find(SELECTS, code).map(row -> "yes".equals(row.value())).orElse(true), tie, below, flag(ANNOUNCED, code), days,
                dayCount, papers, doer,
                Stream.<Enacted<?>>of(order, body, votes ? ballot : null, form, quorum, counted, majority, floor, other, tie, below, days)
                        .filter(Objects::nonNull).toList());
    }

    /** Working days from the agreement to the end of the procedure, where the law sets them. */
    public Optional<Enacted<Integer>> totalDays() {
        return Optional.ofNullable(whole(TOTAL_DAYS, kind.name()));
    }

    /** Papers that each candidate's dossier holds. */
    public Enacted<List<String>> papers() {
        return book.words(PAPERS, kind.name());
    }

    /** Papers that may not be older than {@link #freshMonths} when they are considered. */
    public Enacted<List<String>> freshPapers() {
        return book.words(FRESH);
    }

    public Enacted<Integer> freshMonths() {
        return book.whole(FRESH_MONTHS);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private boolean flag(ParameterKey key, String code) {
        return book.find(key, code).map(row -> "yes".equals(row.value())).orElse(false);
    }

    private Enacted<Integer> whole(ParameterKey key, String... codes) {
        return book.find(key, codes).map(row -> row.map(Integer::valueOf)).orElse(null);
    }

    private <E extends Enum<E>> Enacted<E> code(ParameterKey key, String code, Class<E> kinds) {
        return book.text(key, code).map(read(key, text -> Enum.valueOf(kinds, text)));
    }

    private Enacted<Share> share(ParameterKey key, String code) {
        return book.find(key, code).map(row -> row.map(read(key, text -> {
            var parts = text.split(" ");
            return new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }))).orElse(null);
    }

    /** A word that the product cannot read, entered by an officer, is named instead of failing somewhere. */
    private static <T> Function<String, T> read(ParameterKey key, Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
                throw new BusinessRuleViolated("procedure.law-unreadable", Map.of("key", key.name(), "value", text));
            }
        };
    }
}
