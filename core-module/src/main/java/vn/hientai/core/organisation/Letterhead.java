package vn.hientai.core.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hientai.core.kernel.Texts;

/**
 * How the papers of an agency name it (tên cơ quan, địa danh, quyền hạn của người ký), by NĐ 30/2020/NĐ-CP Phụ lục I,
 * mục II.2, II.4 and II.7: derived from the organisation of the paper's day, whichever the province.
 *
 * @param superior the agency above, in capitals; empty for a People's Committee, which writes in its own name
 * @param agency the issuing agency, in capitals; a People's Committee on two lines
 * @param words the agency within a sentence, such as Ủy ban nhân dân tỉnh Nghệ An
 * @param place where it is written: the commune's name on a commune's paper, or else the province's
 * @param authority who decides, in capitals, such as GIÁM ĐỐC SỞ NỘI VỤ
 * @param office what stands above the signature of its head, in capitals, such as GIÁM ĐỐC
 */
public record Letterhead(String superior, String agency, String words, String place, String authority, String office) {
    private static final String COMMITTEE = "ỦY BAN NHÂN DÂN";
    private static final Set<UnitKind> COMMITTEES =
            Set.of(UnitKind.PROVINCE, UnitKind.COMMUNE, UnitKind.WARD, UnitKind.SPECIAL_ZONE, UnitKind.DISTRICT);
    private static final Set<UnitKind> OF_COMMUNES = Set.of(UnitKind.COMMUNE, UnitKind.WARD, UnitKind.SPECIAL_ZONE);
    private static final List<String> PLACES = List.of("TỈNH ", "THÀNH PHỐ ", "XÃ ", "PHƯỜNG ", "THỊ TRẤN ", "ĐẶC KHU ");

    /** Heads whose office is no directorate, by how their agency's name begins; the office repeats that beginning or not. */
    private enum Headed {
        OFFICE("VĂN PHÒNG ", "CHÁNH VĂN PHÒNG", true),
        INSPECTORATE("THANH TRA ", "CHÁNH THANH TRA", true),
        BOARD("BAN ", "TRƯỞNG BAN", true),
        DIVISION("PHÒNG ", "TRƯỞNG PHÒNG", true),
        BRANCH("CHI CỤC ", "CHI CỤC TRƯỞNG", true),
        SCHOOL("TRƯỜNG ", "HIỆU TRƯỞNG", false);

        private final String beginning;
        private final String office;
        private final boolean repeated;

        Headed(String beginning, String office, boolean repeated) {
            this.beginning = beginning;
            this.office = office;
            this.repeated = repeated;
        }
    }

    /** @param name what the agency was last called, for one that does not exist on the day of the tree */
    public static Letterhead of(OrgTree tree, String code, String name) {
        return tree.find(code)
                .map(unit -> of(tree, unit))
                .orElseGet(() -> new Letterhead("", capitals(name), name, bare(provinceName(tree)), capitals(name), ""));
    }

    private static Letterhead of(OrgTree tree, OrgNode unit) {
        var name = capitals(unit.name());
        var place = place(tree, unit);
        if (COMMITTEES.contains(unit.kind())) {
            // the province's own chairman is not called by its name, a commune's is
            var whose = unit.kind() == UnitKind.PROVINCE ? name.split(" " + capitals(place), 2)[0] : name;
            var words = "Ủy ban nhân dân " + unit.name().substring(0, 1).toLowerCase(Texts.VIETNAMESE) + unit.name().substring(1);
            return new Letterhead("", COMMITTEE + "\n" + name, words, place, "CHỦ TỊCH " + COMMITTEE + " " + whose, "CHỦ TỊCH");
        }
        var superior = tree.parent(unit).map(Letterhead::above).orElse("");
        for (var headed : Headed.values()) {
            if (name.startsWith(headed.beginning) && (unit.kind() != UnitKind.SERVICE_UNIT || headed == Headed.SCHOOL)) {
                var rest = headed.repeated ? name.substring(headed.beginning.length()) : name;
                return new Letterhead(superior, name, unit.name(), place, headed.office + " " + rest, headed.office);
            }
        }
        return unit.kind() == UnitKind.OTHER
                ? new Letterhead(superior, name, unit.name(), place, name, "")
                : new Letterhead(superior, name, unit.name(), place, "GIÁM ĐỐC " + name, "GIÁM ĐỐC");
    }


    /** The province itself; absent before any is set up. */
    public static Optional<OrgNode> province(OrgTree tree) {
        return tree.nodes().stream().filter(node -> node.kind() == UnitKind.PROVINCE).findFirst();
    }

    private static String provinceName(OrgTree tree) {
        return province(tree).map(OrgNode::name).orElse("");
    }

    private static String above(OrgNode parent) {
        return (COMMITTEES.contains(parent.kind()) ? "UBND " : "") + capitals(parent.name());
    }

    private static String place(OrgTree tree, OrgNode unit) {
        if (OF_COMMUNES.contains(unit.kind())) {
            return bare(unit.name());
        }
        return tree.ancestors(unit).stream()
                .filter(node -> OF_COMMUNES.contains(node.kind()))
                .findFirst()
                .map(node -> bare(node.name()))
                .orElseGet(() -> bare(provinceName(tree)));
    }

    private static String bare(String name) {
        return PLACES.stream().filter(capitals(name)::startsWith).findFirst().map(kind -> name.substring(kind.length())).orElse(name);
    }

    private static String capitals(String name) {
        return name.toUpperCase(Texts.VIETNAMESE);
    }
}
