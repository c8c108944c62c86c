/** Who may be planned for a post, and how many (quy hoạch cán bộ); HD 45-HD/BTCTW. */
package vn.hientai.personnel.career.succession.rule;
