/** Accounts, roles with dated grants over units, and the scope that every read takes (tài khoản, vai trò, phạm vi). */
package vn.hientai.core.identity;
