/** How given tasks become what the score counts, and months become quarters and years. */
package vn.hientai.personnel.assessment.work.rule;
