/**
 * Evidence for assessments (minh chứng): findings of inspections, feedback of citizens, rewards, sanctions, initiatives and
 * on-time figures flow in from their sources, with source, day and reference. The person may reply; the source corrects. What
 * is anonymous is shown and marked, and never counts.
 */
package vn.hientai.personnel.assessment.evidence;
