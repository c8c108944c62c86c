/** What falls due for whom and when (danh sách đến hạn): rises, retirements, terms, secondments, probation, absences. */
package vn.hientai.personnel.due;
