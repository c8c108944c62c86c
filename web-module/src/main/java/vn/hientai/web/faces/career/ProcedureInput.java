package vn.hientai.web.faces.career;

import java.io.Serializable;
import java.time.LocalDate;
import vn.hientai.personnel.service.ServiceActOrder;

/** What is typed on the page of a procedure, beside the counts of a step. */
public class ProcedureInput implements Serializable {
    private Long chosen;
    private String reason;
    private String staff;
    private boolean exception;
    private LocalDate from;
    private LocalDate until;
    private LocalDate termUntil;
    private String post;
    private String symbol = "QĐ-UBND";
    private String paper;

    /** What the decision would say, to begin with. */
    void propose(ServiceActOrder order) {
        from = order.from();
        until = order.until();
        termUntil = order.termUntil();
        post = order.post();
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getStaff() {
        return staff;
    }

    public void setStaff(String staff) {
        this.staff = staff;
    }

    public boolean isException() {
        return exception;
    }

    public void setException(boolean exception) {
        this.exception = exception;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalDate getTermUntil() {
        return termUntil;
    }

    public void setTermUntil(LocalDate termUntil) {
        this.termUntil = termUntil;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getSymbol() {
        return symbol;
    }

    public void setSymbol(String symbol) {
        this.symbol = symbol;
    }

    /** The paper of the step to which a file is attached, by its reference. */
    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }
}
