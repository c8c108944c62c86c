package vn.hientai.personnel.career.procedure;

/** Where a candidate comes from: quy hoạch, nguồn khác có lý do, hoặc chính người giữ chức vụ. */
public enum CandidateSource {
    PLAN,
    OTHER,
    SUBJECT
}
