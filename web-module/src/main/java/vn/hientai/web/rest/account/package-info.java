/** Accounts, grants, delegations, sessions and separated duties (tài khoản, vai trò, uỷ quyền) as the interface shows them. */
package vn.hientai.web.rest.account;
