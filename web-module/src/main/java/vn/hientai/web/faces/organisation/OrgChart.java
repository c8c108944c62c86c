package vn.hientai.web.faces.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hientai.core.organisation.OrgNode;
import vn.hientai.core.organisation.OrgTree;

/**
 * A unit and what stands below it as a drawing (sơ đồ tổ chức): the unit on the left, those directly below it in one
 * column, and the next level in a third when there is room for all of it.
 */
public record OrgChart(int width, int height, List<Box> boxes, List<String> lines, int left) {
    private static final int BOX = 250;
    private static final int TALL = 44;
    private static final int GAP = 10;
    private static final int COLUMN = 330;
    private static final int TEXT = 32;
    private static final int ROOM = 70;
    private static final int WIDEST = 150;

    /** @param lines the name in one or two lines; @param kind now, or nothing */
    public record Box(int x, int y, OrgNode node, List<String> lines, String name, String kind) {
        public int getWidth() {
            return BOX;
        }

        public int getTall() {
            return TALL;
        }

        public int textY(int line) {
            return y + TALL / 2 + 5 + (lines.size() == 1 ? 0 : line * 15 - 8);
        }
    }

    static OrgChart of(OrgTree tree, OrgNode top, Locale locale) {
        var children = tree.children(top);
        var shown = children.subList(0, Math.min(children.size(), WIDEST));
        var below = shown.stream().mapToInt(OrgNode::children).sum();
        var third = below > 0 && below <= ROOM;
        var boxes = new ArrayList<Box>();
        var lines = new ArrayList<String>();
        var y = 0;
        var places = new ArrayList<Integer>();
        for (var child : shown) {
            var start = y;
            if (third) {
                for (var leaf : tree.children(child)) {
                    boxes.add(box(2 * COLUMN, y, leaf, locale, ""));
                    y += TALL + GAP;
                }
            }
            y = Math.max(y, start + TALL + GAP);
            var at = (start + y - GAP - TALL) / 2;
            places.add(at);
            boxes.add(box(COLUMN, at, child, locale, ""));
            if (third) {
                for (var i = 0; i < child.children(); i++) {
                    lines.add(line(COLUMN, at, 2 * COLUMN, start + i * (TALL + GAP)));
                }
            }
        }
        var height = Math.max(y - GAP, TALL);
        var at = shown.size() > 12 ? 0 : (height - TALL) / 2;
        places.forEach(place -> lines.add(line(0, at, COLUMN, place)));
        boxes.add(0, box(0, at, top, locale, "now"));
        return new OrgChart(
                third ? 2 * COLUMN + BOX : shown.isEmpty() ? BOX : COLUMN + BOX, height, boxes, lines,
                children.size() - shown.size());
    }

    private static Box box(int x, int y, OrgNode node, Locale locale, String kind) {
        var name = node.name(locale);
        return new Box(x, y, node, broken(name), name, kind);
    }

    private static String line(int x, int y, int toX, int toY) {
        var middle = x + BOX + (COLUMN - BOX) / 2;
        return "M%d %dH%dV%dH%d".formatted(x + BOX, y + TALL / 2, middle, toY + TALL / 2, toX);
    }

    /** In two lines at most, the second one cut. */
    private static List<String> broken(String name) {
        if (name.length() <= TEXT) {
            return List.of(name);
        }
        var at = name.lastIndexOf(' ', TEXT);
        var first = name.substring(0, at < 0 ? TEXT : at);
        var second = name.substring(first.length()).strip();
        return List.of(first, second.length() <= TEXT ? second : second.substring(0, TEXT - 1) + "…");
    }
}
