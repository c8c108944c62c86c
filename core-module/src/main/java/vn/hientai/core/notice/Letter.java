package vn.hientai.core.notice;

/** A notice on its way to somebody's mail address. */
record Letter(long notice, String to, String subject, String text) {}
