/**
 * Law as data (chính sách, pháp luật): the policy book holds every number and list that an instrument sets, with its
 * provision, its dates and whether the legal officer has confirmed it. Rules are plain Java and answer with a verdict:
 * each check, the facts it saw, the article it rests on. The shipped rows are the files of {@code law/}.
 */
package vn.hientai.core.policy;
