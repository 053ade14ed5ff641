import { describe, expect, it } from '@jest/globals'

import { judgePassword } from './passwords.ts'

const ABOUT = {
  person: ['camille.dupont@example.org', 'Camille Dupont'],
  site: ['Beffroi', 'camille.dupont@example.org'],
}

describe('judgePassword', () => {
  it.each([
    ['', 'passwordShort'],
    ['onze lettr.', 'passwordShort'],
    ['😀😀😀😀😀😀😀😀😀😀😀', 'passwordShort'],
    ['password1234', 'passwordCommon'],
    ['Password1234!', 'passwordCommon'],
    ['P@ssw0rd12345', 'passwordCommon'],
    ['motdepasse2026', 'passwordCommon'],
    ['MotDePasse-2026!', 'passwordCommon'],
    ['passwordpassword', 'passwordCommon'],
    ['azertyuiop123', 'passwordCommon'],
    ['AZERTYUIOPQSDFGHJKLM', 'passwordCommon'],
    ['poiuytrezaazertyuiop', 'passwordCommon'],
    ['qwertyuiop[]', 'passwordCommon'],
    ['1234567890123', 'passwordCommon'],
    ['12/04/1998-12', 'passwordCommon'],
    ['aaaaaaaaaaaaa', 'passwordCommon'],
    ['abababababab', 'passwordCommon'],
    ['Printemps2026!', 'passwordCommon'],
    ['bienvenue-bienvenue', 'passwordCommon'],
    ['adminadmin1234', 'passwordCommon'],
    ['camille au jardin', 'passwordPersonal'],
    ['les roses de DUPONT', 'passwordPersonal'],
    ['c.a.m.i.l.l.e. 59', 'passwordPersonal'],
    ['beffroi-2026!', 'passwordSite'],
    ['Beffroi.Beffroi.1', 'passwordSite'],
    ['example-example-1', 'passwordSite'],
  ])('%s is refused: %s', (password, fault) => {
    expect(judgePassword(password, ABOUT)).toBe(fault)
  })

  it.each([
    'un mot de passe',
    'a password for tests only',
    'demo-beffroi-demo',
    'cheval agrafe pile',
    'Zx9!kQ2#vB7&',
    'тёмная лошадь и мост',
    '学校的桥在城市北边很远处的',
    'le beffroi sonne à midi',
  ])('%s is taken', (password) => {
    expect(judgePassword(password, ABOUT)).toBeUndefined()
  })
})
