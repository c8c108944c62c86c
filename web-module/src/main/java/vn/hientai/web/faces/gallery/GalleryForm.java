package vn.hientai.web.faces.gallery;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import vn.hientai.web.faces.support.Notices;

/** The sample form of the gallery: shows errors at their fields and a notice after sending. */
@Named
@ViewScoped
public class GalleryForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Notices notices;

    private String name;
    private LocalDate birth;
    private BigDecimal coefficient;
    private String grade;
    private String reason;

    public void send() {
        notices.done("gallery.sent", Map.of("name", name), "/dev/gallery");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getBirth() {
        return birth;
    }

    public void setBirth(LocalDate birth) {
        this.birth = birth;
    }

    public BigDecimal getCoefficient() {
        return coefficient;
    }

    public void setCoefficient(BigDecimal coefficient) {
        this.coefficient = coefficient;
    }

    public String getGrade() {
        return grade;
    }

    public void setGrade(String grade) {
        this.grade = grade;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
