package vn.hientai.web.faces.competency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.identity.Right;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.personnel.assessment.review.CommentReview;
import vn.hientai.personnel.assessment.review.FormQueries.Question;
import vn.hientai.personnel.assessment.review.ResultQueries;
import vn.hientai.personnel.assessment.review.ResultQueries.Mean;
import vn.hientai.personnel.assessment.review.ResultQueries.Result;
import vn.hientai.personnel.assessment.review.ResultQueries.ResultRow;
import vn.hientai.personnel.assessment.review.ResultQueries.Trend;
import vn.hientai.personnel.assessment.review.rule.Band;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Display;
import vn.hientai.web.faces.support.Notices;
import vn.hientai.web.faces.support.PageFunctions;
import vn.hientai.web.faces.widget.Charts.Series;

/** A released result: radar by group, agreement, trend, remarks, and what the person says. */
@Named
@ViewScoped
public class ReviewResultView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient ResultQueries results;

    @Inject
    transient CommentReview commentReview;

    @Inject
    transient Display display;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    private long round;
    private String code;
    private String comment;
    private transient Result result;

    public void open() {
        comment = getResult().comment();
    }

    public Result getResult() {
        if (result == null) {
            var reader = actor.who().person().orElse(null);
            result = results.result(
                    actor.scope(Right.MANAGE_REVIEWS).and(AccessScope.only(reader)), reader, round,
                    code == null ? own() : code);
        }
        return result;
    }

    private String own() {
        return getMine().stream().filter(one -> one.round() == round).findFirst().map(ResultRow::code)
                .orElseThrow(() -> new NotFound("ReviewResult", round));
    }

    public List<ResultRow> getMine() {
        return actor.who().person().map(self -> results.of(AccessScope.only(self), self)).orElse(List.of());
    }

    public List<Question> getQuestions() {
        return getResult().questions().stream().filter(Question::asksLevel).toList();
    }

    public List<String> getAxes() {
        return getQuestions().stream().map(this::wording).toList();
    }

    public String wording(Question question) {
        return "en".equals(display.getLanguage()) && question.wordingEn() != null ? question.wordingEn() : question.wording();
    }

    public List<Band> getBands() {
        return Arrays.stream(Band.values()).filter(band -> getResult().means().stream().anyMatch(one -> one.band() == band)).toList();
    }

    /** The average of a group, or null where it is not shown. */
    public Mean mean(Question question, Band band) {
        return getResult().means().stream().filter(one -> one.band() == band && one.question() == question.id()).findFirst().orElse(null);
    }

    /** The first four groups as shapes; the table holds them all. */
    public List<Series> getSeries() {
        return getBands().stream()
                .limit(4)
                .map(band -> new Series(
                        PageFunctions.say(band),
                        getQuestions().stream().map(one -> mean(one, band)).map(one -> one == null ? BigDecimal.ZERO : one.mean()).toList()))
                .toList();
    }

    /** Earlier and this round, where there was an earlier one. */
    public List<Trend> getTrend() {
        var days = getResult().trend().stream().map(Trend::title).distinct().count();
        return days < 2 ? List.of() : getResult().trend();
    }

    public String say() {
        if (!acts.carryOut("comment", () -> commentReview.handle(new CommentReview.Command(round, comment)))) {
            return null;
        }
        notices.done("review.commented", Map.of());
        return "/me/review?faces-redirect=true&round=" + round;
    }

    public long getRound() {
        return round;
    }

    public void setRound(long round) {
        this.round = round;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
