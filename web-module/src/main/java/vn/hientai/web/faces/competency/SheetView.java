package vn.hientai.web.faces.competency;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hientai.core.identity.AccessScope;
import vn.hientai.core.identity.CurrentActor;
import vn.hientai.core.kernel.NotFound;
import vn.hientai.core.kernel.Today;
import vn.hientai.personnel.assessment.review.DeclineSeat;
import vn.hientai.personnel.assessment.review.FormQueries.Question;
import vn.hientai.personnel.assessment.review.HandInSheet;
import vn.hientai.personnel.assessment.review.SaveSheet;
import vn.hientai.personnel.assessment.review.SeatNumber;
import vn.hientai.personnel.assessment.review.SheetQueries;
import vn.hientai.personnel.assessment.review.SheetQueries.Sheet;
import vn.hientai.personnel.assessment.review.SheetQueries.SheetRow;
import vn.hientai.web.faces.support.FormActs;
import vn.hientai.web.faces.support.Notices;

/** A sheet of a review while it is being written: kept in draft, handed in once, or declined. */
@Named
@ViewScoped
public class SheetView implements Serializable {
    @Inject
    transient CurrentActor actor;

    @Inject
    transient SheetQueries sheets;

    @Inject
    transient SaveSheet saveSheet;

    @Inject
    transient HandInSheet handInSheet;

    @Inject
    transient DeclineSeat declineSeat;

    @Inject
    transient FormActs acts;

    @Inject
    transient Notices notices;

    @Inject
    transient Today today;

    /** A question with its answer. */
    public static class Line implements Serializable {
        private final long question;
        private final String competency;
        private final String wording;
        private final String wordingEn;
        private String answer;

        Line(Question question, String answer) {
            this.question = question.id();
            this.competency = question.competency();
            this.wording = question.wording();
            this.wordingEn = question.wordingEn();
            this.answer = answer;
        }

        public boolean isLevel() {
            return competency != null;
        }

        public String getCompetency() {
            return competency;
        }

        public String getWording() {
            return wording;
        }

        public String getWordingEn() {
            return wordingEn;
        }

        public String getAnswer() {
            return answer;
        }

        public void setAnswer(String answer) {
            this.answer = answer;
        }
    }

    private long id;
    private int version;
    private String reason;
    private List<Line> lines;
    private transient Sheet sheet;

    public void open() {
        var shown = getSheet();
        version = shown.version();
        lines = new ArrayList<>(shown.questions().stream().map(one -> new Line(one, shown.answers().get(one.id()))).toList());
    }

    public Sheet getSheet() {
        if (sheet == null) {
            var self = actor.who().person().orElseThrow(() -> new NotFound("ReviewSheet", id));
            sheet = sheets.sheet(AccessScope.only(self), self, id, today.date());
        }
        return sheet;
    }

    public List<SheetRow> getMine() {
        return actor.who().person().map(self -> sheets.mine(AccessScope.only(self), today.date())).orElse(List.of());
    }

    public String save() {
        if (acts.carryOut("sheet", () -> version = saveSheet.handle(new SaveSheet.Command(new SeatNumber(id), version, answers())))) {
            notices.done("review.sheet-kept", Map.of());
            return "/me/review-sheet?faces-redirect=true&id=" + id;
        }
        return null;
    }

    public String handIn() {
        return left(acts.carryOut("sheet", () -> handInSheet.handle(new HandInSheet.Command(new SeatNumber(id), answers()))), "review.handed-in");
    }

    public String decline() {
        return left(acts.carryOut("decline", () -> declineSeat.handle(new DeclineSeat.Command(new SeatNumber(id), reason))), "review.declined");
    }

    private String left(boolean done, String key) {
        if (!done) {
            return null;
        }
        notices.done(key, Map.of());
        return "/me/reviews?faces-redirect=true";
    }

    private Map<Long, String> answers() {
        var answers = new LinkedHashMap<Long, String>();
        lines.stream().filter(line -> line.answer != null && !line.answer.isBlank()).forEach(line -> answers.put(line.question, line.answer));
        return answers;
    }

    public List<Line> getLines() {
        return lines;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
