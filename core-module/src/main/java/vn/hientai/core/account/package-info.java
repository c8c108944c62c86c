/**
 * Accounts and their grants (tài khoản, phân quyền): signing in, passwords and one-time codes, tokens, granting and
 * delegating roles. Who acts in a request and over whom is {@code core.identity}, which stands below.
 */
package vn.hientai.core.account;
