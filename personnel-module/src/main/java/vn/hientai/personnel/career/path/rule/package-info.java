/** What a next post requires, as checks against the facts of a person. */
package vn.hientai.personnel.career.path.rule;
