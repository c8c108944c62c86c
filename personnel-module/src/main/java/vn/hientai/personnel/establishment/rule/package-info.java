/** What the law says of seats and of who leaves them. */
package vn.hientai.personnel.establishment.rule;
