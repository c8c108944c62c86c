/** Service (quá trình công tác): what happened in a person's career, told from the dated facts of posts, pay and grades. */
package vn.hientai.personnel.service;
