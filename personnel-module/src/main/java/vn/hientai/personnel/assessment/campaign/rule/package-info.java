/** Who acts in a yearly grading, in which steps, until when. */
package vn.hientai.personnel.assessment.campaign.rule;
