/**
 * Multi-source review (đánh giá nhiều chiều): a form of questions over competencies and public ethics, rounds in which the
 * person, the superior, peers, subordinates and people outside answer it, and results by group. It helps the person to
 * grow and grades nobody. Who is not named stays unnamed: answers are kept without seat, time and order, shown in groups of
 * a smallest size, released once, and then destroyed.
 */
package vn.hientai.personnel.assessment.review;
