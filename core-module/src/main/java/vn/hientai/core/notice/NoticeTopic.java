package vn.hientai.core.notice;

import java.util.Arrays;
import java.util.List;

/** What notices are about, as people choose which of them come by mail as well (nhóm thông báo). */
public enum NoticeTopic {
    DECISIONS("decision-"),
    TALENT("nomination-", "talent-"),
    DEVELOPMENT("plan-", "goal-"),
    OTHER;

    private final List<String> beginnings;

    NoticeTopic(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    static NoticeTopic of(String key) {
        return Arrays.stream(values())
                .filter(topic -> topic.beginnings.stream().anyMatch(key::startsWith))
                .findFirst()
                .orElse(OTHER);
    }
}
