/** What the law says of a procedure of appointment: its steps, its ballots, its papers and its clock. */
package vn.hientai.personnel.career.procedure.rule;
