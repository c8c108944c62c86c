package vn.hientai.web.faces.competency;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.hientai.personnel.competency.Dimension;
import vn.hientai.personnel.competency.FrameworkText.CompetencyText;
import vn.hientai.personnel.competency.FrameworkText.LevelText;

/** One competency of a draft while it is being written: its name and five levels. */
public class CompetencyForm implements Serializable {
    private static final int LEVELS = 5;

    /** A level while it is being written. */
    public static class LevelLine implements Serializable {
        private final int level;
        private String description;
        private String descriptionEn;
        private String behaviours;

        LevelLine(int level) {
            this.level = level;
        }

        public int getLevel() {
            return level;
        }

        public String getDescription() {
            return description;
        }

        public void setDescription(String description) {
            this.description = description;
        }

        public String getDescriptionEn() {
            return descriptionEn;
        }

        public void setDescriptionEn(String descriptionEn) {
            this.descriptionEn = descriptionEn;
        }

        public String getBehaviours() {
            return behaviours;
        }

        public void setBehaviours(String behaviours) {
            this.behaviours = behaviours;
        }
    }

    private String code;
    private Dimension dimension = Dimension.GENERAL;
    private String group;
    private String name;
    private String nameEn;
    private boolean confirmed;
    private final List<LevelLine> lines = new ArrayList<>();

    static CompetencyForm of(CompetencyText text) {
        var form = new CompetencyForm();
        for (var level = 1; level <= LEVELS; level++) {
            form.lines.add(new LevelLine(level));
        }
        if (text != null) {
            form.code = text.code();
            form.dimension = text.dimension();
            form.group = text.group();
            form.name = text.name();
            form.nameEn = text.nameEn();
            form.confirmed = text.confirmed();
            text.levels().forEach(one -> {
                var line = form.lines.get(one.level() - 1);
                line.description = one.description();
                line.descriptionEn = one.descriptionEn();
                line.behaviours = one.behaviours();
            });
        }
        return form;
    }

    CompetencyText text() {
        return new CompetencyText(
                code == null ? "" : code.strip(), dimension, group, name, nameEn, confirmed,
                lines.stream()
                        .filter(line -> line.description != null && !line.description.isBlank())
                        .map(line -> new LevelText(line.level, line.description, line.descriptionEn, line.behaviours, confirmed))
                        .toList());
    }

    public List<LevelLine> getLines() {
        return lines;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Dimension getDimension() {
        return dimension;
    }

    public void setDimension(Dimension dimension) {
        this.dimension = dimension;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
