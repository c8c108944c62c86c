/** Pages of accounts: the administrator's list and record, and everybody's own settings. */
package vn.hientai.web.faces.account;
